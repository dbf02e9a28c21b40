// The services of this process, made when the app loads: wrong settings keep it from starting.
import { liveServices } from '../services.ts';
import { traceFor } from './tracing.ts';

export const live = liveServices(process.env);
traceFor(live.config);
