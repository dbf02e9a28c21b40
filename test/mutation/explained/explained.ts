// A change that no test can notice, since nothing that can be observed depends on it.

export interface Explained {
  readonly file: string;
  /** What the line holds that the change is in. */
  readonly line: string;
  readonly original: string;
  readonly replacements: readonly string[];
  readonly because: string;
}

/** What Stryker puts in the place of an empty text, and of an empty list. */
export const text = '"Stryker was here!"';
export const list = '["Stryker was here"]';
