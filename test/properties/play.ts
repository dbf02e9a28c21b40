// Plays a history on a world: clients act at the same time, the schedule decides whose call is next, processes may die.
import type { App } from './app.ts';
import { perform, type Done } from './perform.ts';
import { acting, newProcess, type Acting, type Defect, type Process, type Witness } from './processes.ts';
import { freely, scheduled, type Schedule } from './schedule.ts';
import type { Step } from './steps.ts';
import { nextTick, type World } from './world.ts';

export interface Stage {
  readonly app: App;
  readonly world: World;
  /** The index of the first step after the scene. */
  readonly first?: number;
  readonly defect?: Defect | undefined;
  readonly witness?: Witness | undefined;
}

const processCount = 2;

/** The processes of a stage: one that has died is replaced when it is next needed. */
const processesOf = (stage: Stage, schedule: Schedule): ((client: number) => Process) => {
  const living = new Map<number, Process>();
  return (client) => {
    const place = client % processCount;
    const standing = living.get(place);
    if (standing) return standing;
    const process = newProcess({ ...stage, schedule });
    living.set(place, process);
    void process.death.then(() => {
      if (living.get(place) === process) living.delete(place);
    });
    return process;
  };
};

const actingFor = (step: Step, index: number): Acting => ({
  index,
  client: step.client,
  trouble: step.trouble,
  server: step.kind === 'delivery' ? step.server : 'sent',
  calls: 0,
});

/** Runs a step to its end, or to the end of its process. */
const take = async (stage: Stage, step: Step, process: Process): Promise<void> => {
  const { app, world } = stage;
  const index = world.seen.steps;
  world.seen.steps += 1;
  const [started, startedAt] = [nextTick(world), world.clock.milliseconds()];
  const by = actingFor(step, index);
  const work = acting.run(by, () => perform(app, step, process, world, by));
  const done: Done | 'died' = await Promise.race([work, process.death]);
  world.outcomes.push({
    step,
    index,
    started,
    startedAt,
    ended: nextTick(world),
    endedAt: world.clock.milliseconds(),
    ...(done === 'died' ? { died: true } : done),
  });
};

const play = async (stage: Stage, steps: readonly Step[], schedule: Schedule): Promise<void> => {
  const processOf = processesOf(stage, schedule);
  const clients = [...new Set(steps.map(({ client }) => client))];
  const act = async (client: number): Promise<void> => {
    for (const step of steps.filter((own) => own.client === client)) {
      await schedule.hold(client);
      stage.world.clock.pass(step.wait);
      await take(stage, step, processOf(client));
    }
  };
  await schedule.run(Promise.all(clients.map(act)));
};

/** All clients at the same time, in the order of calls that `choices` makes. */
export const playTogether = (
  stage: Stage,
  steps: readonly Step[],
  choices: readonly number[],
): Promise<void> => play(stage, steps, scheduled(choices));

/** One client, alone. */
export const playAlone = (stage: Stage, steps: readonly Step[]): Promise<void> =>
  play(
    stage,
    steps.map((step) => ({ ...step, client: 0 })),
    freely,
  );
