/** Whether the platform can speak; it may learn to while a page is open. */
export function hasVoice(): boolean {
  return 'speechSynthesis' in globalThis && speechSynthesis.getVoices().length > 0;
}

/** Runs once the platform can speak: at once, later, or never. */
export function whenVoiced(run: () => void): void {
  if (hasVoice()) run();
  else if ('speechSynthesis' in globalThis) {
    const voices = speechSynthesis;
    voices.addEventListener('voiceschanged', function ask() {
      if (!hasVoice()) return;
      voices.removeEventListener('voiceschanged', ask);
      run();
    });
  }
}
