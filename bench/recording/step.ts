// The storage calls of one request, as they are made again: phases one after another, the steps of a phase at once.

export interface Entity {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [name: string]: string | number | boolean;
}

export interface Put {
  readonly kind: 'put';
  readonly table: string;
  readonly entity: Entity;
}

export type Step =
  | {
      readonly kind: 'get';
      readonly table: string;
      readonly partition: string;
      readonly key: string;
      readonly found: boolean;
    }
  | { readonly kind: 'list'; readonly table: string; readonly filter: string; readonly top: number }
  | Put
  | {
      readonly kind: 'remove';
      readonly table: string;
      readonly partition: string;
      readonly key: string;
      /** Whatever its state is, or only as this request has written it. */
      readonly any: boolean;
      readonly found: boolean;
    }
  | {
      readonly kind: 'commit';
      readonly table: string;
      readonly writes: readonly { readonly kind: 'insert' | 'replace' | 'merge'; readonly entity: Entity }[];
    }
  | { readonly kind: 'send'; readonly text: string; readonly visibility: number; readonly timeToLive: number }
  | { readonly kind: 'check' };

export type Phase = readonly Step[];
export type Script = readonly Phase[];

/** How many calls the script makes. */
export const callsIn = (script: Script): number => script.flat().length;

/** Whether it looks for ranges of rows. */
export const hasRanges = (script: Script): boolean => script.flat().some(({ kind }) => kind === 'list');

/** Whether it asks how the queue is, for which Azurite counts the messages. */
export const countsMessages = (script: Script): boolean => script.flat().some(({ kind }) => kind === 'check');
