import { storyNote, type StoryNote } from '../place.ts';

/** Of what the panel of notes and lists speaks: a story, and words in it that a reader has asked for. */
export interface Subject {
  /** The address of the story. */
  readonly story: string;
  readonly note: StoryNote;
  /** The name of an annotation. */
  readonly annotation?: string | undefined;
}

let asked: Subject | undefined;

/** Has the panel speak of this the next time that it is opened. */
export function askFor(subject: Subject): void {
  asked = subject;
}

/** What a reader has asked for, once; else the story of the page, where there is one. */
export function takeSubject(): Subject | undefined {
  const subject = asked ?? subjectOfPage();
  asked = undefined;
  return subject;
}

/** The story of the page. */
export function subjectOfPage(): Subject | undefined {
  const element = document.querySelector('reading-place, keep-on-shelf');
  const story = element?.getAttribute('story');
  return element && story ? { story, note: storyNote(element) } : undefined;
}
