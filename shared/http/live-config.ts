// The settings of this process, parsed when the app loads: wrong ones keep it from starting.
import { parseConfig } from '../config.ts';

export const config = parseConfig(process.env);
