// All invariants of the design by name, and what a history violates of them.
import type { App } from './app.ts';
import { runDry, runTimer, tryLinks, type Manner } from './drain.ts';
import type { Evidence, Invariant } from './evidence.ts';
import { answersAreTrue } from './invariants/answers.ts';
import { chainHolds, nothingCommittedIsLost } from './invariants/events.ts';
import { oneInvitation, onlyNewestLink } from './invariants/invitations.ts';
import { noAddressLeaks, noSecretLeaks } from './invariants/leaks.ts';
import { capsHold } from './invariants/limits.ts';
import { mailsAreSent, mailsHaveReasons } from './invariants/mails.ts';
import { hasOwner, indexesAreWhole, membersAreIndexed } from './invariants/owners.ts';
import {
  idsAreKept,
  nothingBreaks,
  readsChangeNothing,
  refusalsChangeNothing,
} from './invariants/requests.ts';
import { playTogether, type Stage } from './play.ts';
import type { Defect, Witness } from './processes.ts';
import { sceneOf } from './scenes.ts';
import type { History } from './steps.ts';
import { newestVersion } from './world.ts';

/** Numbered as in the design where it has them. */
export const invariants = {
  '1 an active publisher has an owner who is a person': hasOwner,
  '2 one invitation per address, one acceptance per invitation': oneInvitation,
  '3 caps are never exceeded': capsHold,
  '4 a committed change has its mail sent, or its delivery says why not': mailsAreSent,
  '4 a mail is sent once, for a reason that stands': mailsHaveReasons,
  '5 only the newest link of a pending, unexpired invitation works': onlyNewestLink,
  '6 every user is in the membership index': membersAreIndexed,
  '6 every index row that an account asks for is there': indexesAreWhole,
  '7 the event chain verifies and explains users and states': chainHolds,
  '8 an id once taken is never given to another': idsAreKept,
  '9 a refused or failed request changes nothing': refusalsChangeNothing,
  '9 a read changes nothing': readsChangeNothing,
  '10 no secret is in any table, queue, log or answer': noSecretLeaks,
  '11 no address is in an event, a log line or a queue message': noAddressLeaks,
  'no acknowledged change is lost': nothingCommittedIsLost,
  'every answer is true of a state that stood meanwhile': answersAreTrue,
  'nothing breaks': nothingBreaks,
} satisfies Record<string, Invariant>;

const violated = (evidence: Evidence): readonly string[] =>
  Object.entries(invariants).flatMap(([name, invariant]) =>
    invariant(evidence).map((fault) => `${name}: ${fault}`),
  );

const hour = 3_600_000;

export interface Played {
  readonly violations: readonly string[];
  readonly stage: Stage;
}

export interface Play {
  readonly app: App;
  readonly defect?: Defect | undefined;
  readonly witness?: Witness | undefined;
  readonly manner?: Manner;
}

/** Plays a history to its end, restarts everything, lets the mails leave and time pass, and checks all invariants. */
export const playAndCheck = async (history: History, play: Play): Promise<Played> => {
  const { app, defect, witness, manner = 'inOrder' } = play;
  const world = await sceneOf(history.scene);
  const first = world.seen.steps;
  await playTogether({ app, world, defect, witness }, history.steps, history.choices);
  const stage: Stage = { app, world, defect, first };
  const before = [...world.versions.keys()].flatMap((id) => newestVersion(world, id) ?? []);
  const links = await tryLinks(stage);
  const stuck = await runDry(stage, manner);
  const mails = violated({ world, before, links, stuck });
  if (mails.length > 0) return { violations: mails, stage };
  await runTimer(stage, hour);
  const left = await runDry(stage, manner);
  return { violations: violated({ world, before: [], links: await tryLinks(stage), stuck: left }), stage };
};
