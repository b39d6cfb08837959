/**
 * Keeps the browser from answering an event, because the page does. What was done before the page was awake is told again by Angular;
 * the browser has then had its turn, and to ask it not to would throw.
 * @param event of a form or a link that the server has rendered
 */
export function takeOver(event: Event): void {
  const isToldAgain = event.eventPhase > event.BUBBLING_PHASE;
  if (!isToldAgain) event.preventDefault();
}
