/** Whether the text of the page is read from right to left. */
export function isLeftward(): boolean {
  return document.querySelector('.prose')?.matches(':dir(rtl)') ?? false;
}
