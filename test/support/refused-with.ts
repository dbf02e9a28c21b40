// The code of the refusal that something asynchronous ends with.
import { Refusal } from '../../shared/domain/refusal.ts';

/** Undefined when it succeeds; other faults are thrown on. */
export const refusedWith = async (attempt: () => Promise<unknown>): Promise<string | undefined> => {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
