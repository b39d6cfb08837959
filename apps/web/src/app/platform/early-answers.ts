import { DOCUMENT, isPlatformBrowser } from '@angular/common';
import {
  afterNextRender,
  EnvironmentInjector,
  inject,
  Injectable,
  PLATFORM_ID,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { NavigationEnd, NavigationError, Router } from '@angular/router';
import { first } from 'rxjs';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Answer = string | boolean;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
const isTick = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';

/** Whether a field stands otherwise than the server has sent it. */
function isAnswered(field: Field): boolean {
  if (isTick(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) {
    const sent = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return sent !== undefined && !sent.selected;
  }
  return field.value !== field.defaultValue;
}

/**
 * What somebody answers while the page is only a picture of itself. On a poor line that is for many seconds: the page can be read and
 * written in before its script has come, and as it wakes Angular gives every field the value of an empty page.
 */
@Injectable({ providedIn: 'root' })
export class EarlyAnswers {
  private readonly document = inject(DOCUMENT);
  private readonly answers = new Map<Field, Answer>();
  private readonly hear = (event: Event): void => {
    if (isField(event.target)) this.note(event.target);
  };

  /** Notes what is answered already, and what will be until the page is awake. */
  watch(): void {
    // a browser that loads a page again gives its fields back by their order, and choices may come to stand at other words
    const isFresh = performance.getEntriesByType('navigation').every((entry) => 'type' in entry && entry.type === 'navigate');
    const isText = (field: Field): boolean => !isTick(field) && !(field instanceof HTMLSelectElement);
    for (const field of this.document.querySelectorAll<Field>('input, textarea, select'))
      if ((isFresh || isText(field)) && isAnswered(field)) this.note(field);
    this.document.addEventListener('input', this.hear, true);
  }

  /** Puts it back where the waking page has taken it away. The events themselves are told again by Angular, after this. */
  giveBack(): void {
    this.document.removeEventListener('input', this.hear, true);
    for (const [field, answer] of this.answers) {
      if (!field.isConnected) continue;
      if (typeof answer === 'boolean') (field as HTMLInputElement).checked = answer;
      else if (field.value !== answer) field.value = answer;
    }
    this.answers.clear();
  }

  private note(field: Field): void {
    if (field.type === 'file') return;
    // the last answer stands last: of radio buttons the one that is given back last is the one that is chosen
    this.answers.delete(field);
    this.answers.set(field, isTick(field) ? field.checked : field.value);
  }
}

/** Keeps what is answered before the page is awake. Does nothing on the server. */
export const provideEarlyAnswers = (): EnvironmentProviders =>
  provideEnvironmentInitializer(() => {
    if (!isPlatformBrowser(inject(PLATFORM_ID))) return;
    const early = inject(EarlyAnswers);
    const injector = inject(EnvironmentInjector);
    early.watch();
    // the first page comes after the frame around it; once it is rendered, its fields are what they are for a reader who has answered nothing
    inject(Router)
      .events.pipe(first((event) => event instanceof NavigationEnd || event instanceof NavigationError))
      .subscribe(() => afterNextRender(() => early.giveBack(), { injector }));
  });
