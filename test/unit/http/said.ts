// What a refusal says.
import { Refusal, type RefusalDetail } from '../../../shared/domain/refusal.ts';
import { ProtocolFault } from '../../../shared/http/errors.ts';

export interface Said extends RefusalDetail {
  readonly code: string;
  readonly message: string;
}

/** Code, sentence and details of the refusal that something ends with; undefined when it succeeds. */
export const said = async (attempt: () => unknown): Promise<Said | undefined> => {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof ProtocolFault)) throw error;
    return { ...error.detail, code: error.code, message: error.message };
  }
};
