import type { Spoken } from './spoken-text.ts';
import { voiceFor, type Manner } from './voices.ts';

/** Why nothing is said any more. */
export type Silence = 'end' | 'refused' | 'interrupted' | 'failed';

/** Between what is given up and what is said next, in milliseconds. */
const BREATH = 60;
/** How long a voice rests between two scenes, in milliseconds. */
const SCENE_BREAK = 1200;
/** How often a platform that has fallen silent is looked after, in milliseconds. */
const WATCH = 1500;
/** How long a platform may take before it begins, in milliseconds. */
const PATIENCE = 8000;
/** Longer than any voice needs for as much as is said at a time, in milliseconds. */
const LONGEST = 60_000;

/** What a reader is told of what a platform calls an error. */
const SILENCES: Partial<Record<SpeechSynthesisErrorCode, Silence>> = {
  'not-allowed': 'refused',
  // Another page has spoken, or a call has come.
  interrupted: 'interrupted',
  canceled: 'interrupted',
};

/**
 * Says one sentence after the other. A pause ends the sentence, which begins anew after it: not
 * every platform knows how to pause.
 */
export class Speaker {
  readonly #said: readonly Spoken[];
  readonly #onSay: (said: Spoken) => void;
  readonly #onSilence: (why: Silence) => void;
  readonly #manner: () => Manner;
  #at = 0;
  #isSpeaking = false;
  /** What is being said; what ends after it has been given up says nothing. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    said: readonly Spoken[],
    manner: () => Manner,
    onSay: (said: Spoken) => void,
    onSilence: (why: Silence) => void,
  ) {
    this.#said = said;
    this.#manner = manner;
    this.#onSay = onSay;
    this.#onSilence = onSilence;
  }

  get isSpeaking(): boolean {
    return this.#isSpeaking;
  }

  /** Speaks on, from a sentence where one is given; after the last one, from the first. */
  speak(from = this.#at): void {
    this.pause();
    this.#at = from < this.#said.length ? Math.max(0, from) : 0;
    this.#isSpeaking = true;
    // Some platforms drop what they are given in the same breath.
    this.#timer = setTimeout(() => this.#say(), BREATH);
  }

  /** Goes so many sentences on, or back. */
  move(step: number): void {
    this.#at = Math.min(Math.max(0, this.#at + step), this.#said.length - 1);
    if (this.#isSpeaking) this.speak();
    const said = this.#said[this.#at];
    if (said) this.#onSay(said);
  }

  /** Says the sentence anew: its voice or its speed is another. */
  again(): void {
    if (this.#isSpeaking) this.speak();
  }

  pause(): void {
    this.#isSpeaking = false;
    this.#utterance = undefined;
    clearTimeout(this.#timer);
    speechSynthesis.cancel();
  }

  #say(): void {
    const said = this.#said[this.#at];
    if (!said) {
      this.#fall('end');
      return;
    }
    const manner = this.#manner();
    const utterance = new SpeechSynthesisUtterance(said.text);
    const voice = voiceFor(said.lang, speechSynthesis.getVoices(), manner);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? said.lang;
    utterance.rate = manner.speed;
    this.#utterance = utterance;
    utterance.addEventListener('end', () => {
      if (this.#utterance !== utterance) return;
      this.#at += 1;
      this.#utterance = undefined;
      const rest = this.#said[this.#at]?.isAfterBreak ? SCENE_BREAK : 0;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#say(), rest);
    });
    utterance.addEventListener('error', ({ error }) => {
      if (this.#utterance === utterance) this.#fall(SILENCES[error] ?? 'failed');
    });
    this.#onSay(said);
    speechSynthesis.speak(utterance);
    this.#watchOver(utterance, performance.now());
  }

  /**
   * Platforms have fallen silent without a word, and said that they speak: what has neither ended
   * nor is said, or never ends, has failed.
   */
  #watchOver(utterance: SpeechSynthesisUtterance, begun: number, silentSince?: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#utterance !== utterance) return;
      const isSilent = !speechSynthesis.speaking && !speechSynthesis.pending;
      const now = performance.now();
      const since = isSilent ? (silentSince ?? now) : undefined;
      const isStuck = now - begun > LONGEST || (since !== undefined && now - since > PATIENCE);
      if (isStuck) this.#fall('failed');
      else this.#watchOver(utterance, begun, since);
    }, WATCH);
  }

  #fall(why: Silence): void {
    this.pause();
    this.#onSilence(why);
  }
}
