// How a mutation run plays tests: as the unit tests are, all of a group as one file.
import { unitProject } from '../../jest.config.js';

export default {
  ...unitProject,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/mutation/gathered.ts'],
};
