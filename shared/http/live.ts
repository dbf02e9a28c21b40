// The services of this process.
import { liveServices } from '../services.ts';
import { config } from './live-config.ts';

export const live = liveServices(config);
