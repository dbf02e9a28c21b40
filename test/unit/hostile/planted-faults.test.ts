// The assault finds the faults that are planted in a server, and none in one that has none; also at operations it never saw.
import { afterEach, describe, expect, it } from '@jest/globals';
import { attack } from '../../hostile/hostile.ts';
import type { Violation } from '../../hostile/assault.ts';
import { answer, refuse, startStandIn, type Fault, type StandIn } from './stand-in.ts';

let standIn: StandIn | undefined;
afterEach(() => standIn?.stop());

interface Found {
  readonly violations: readonly Violation[];
  readonly whys: readonly string[];
  readonly changed: readonly string[];
  readonly count: number;
}

const attackOn = async (fault: Fault, count = 500, deadlineMs = 5_000): Promise<Found> => {
  standIn = await startStandIn(fault);
  const violations: Violation[] = [];
  const { changed, still, open } = await attack(standIn.target, {
    seed: 20_261_101,
    count,
    deadlineMs,
    onViolation: (violation) => violations.push(violation),
    unsound: async () => [],
  });
  const whys = [...new Set(violations.flatMap(({ why }) => why))];
  return { violations, whys, changed, count: still.count + open.count };
};

const isSound: Fault = () => false;

describe('a server without a fault', () => {
  it('is found to have none', async () => {
    const { whys, changed, count } = await attackOn(isSound);
    expect({ whys, changed, count }).toEqual({ whys: [], changed: [], count: 500 });
  });
});

const failsOn =
  (sign: RegExp): Fault =>
  ({ body, url, headers }, response) => {
    if (!sign.test(`${url} ${JSON.stringify(headers)} ${body}`)) return false;
    refuse(response, 'InternalServerError', 500);
    return true;
  };

describe('a server that breaks', () => {
  it.each([
    ['a lone surrogate', /\\ud8/],
    ['__proto__', /"__proto__"/],
    ['a number without end', /1e400/],
    ['deep nesting', /\[{50}/],
    ['bytes that are no UTF-8', /\xc0\xaf|\xed\xa0\x80|\xff/],
    ['a huge name', /x{5000}/],
    ['a path with a null', /%00/],
    ['an odd If-Match', /'x'|W\/"/],
  ])('on %s is caught', async (_, sign) => {
    const { whys } = await attackOn(failsOn(sign));
    expect(whys).toContain('status 500');
  });
});

/** A fault of every refusal. */
const inRefusals =
  (spoil: (...given: Parameters<Fault>) => void): Fault =>
  (asked, response, stored) => {
    if (asked.headers.authorization !== undefined && !asked.url.includes('colour')) return false;
    spoil(asked, response, stored);
    return true;
  };

const caught: Readonly<Record<string, readonly [Fault, RegExp]>> = {
  'does not answer at all': [inRefusals(() => undefined), /^no answer within/],
  'ends the connection': [inRefusals((_, response) => response.destroy()), /ended without an answer/],
  'lets strangers in': [
    inRefusals((_, response) => {
      answer(response, 200, {});
    }),
    /^200 although/,
  ],
  'says a code that it does not name': [
    inRefusals((_, response) => {
      refuse(response, 'LastOwnerRequired', 400);
    }),
    /is not named for/,
  ],
  'gives a code another status': [
    inRefusals((_, response) => {
      refuse(response, 'InvalidRequest', 404);
    }),
    /^InvalidRequest with the status 404/,
  ],
  'forgets the envelope': [
    inRefusals((_, response) => {
      answer(response, 400, { message: 'No.' }, 'InvalidRequest');
    }),
    /without an error envelope/,
  ],
  'forgets a header': [
    inRefusals((_, response) => {
      response.writeHead(400, { 'x-ms-request-id': 'none' }).end();
    }),
    /^no Cache-Control$/,
  ],
  'answers what its document does not say': [
    inRefusals((_, response) => {
      refuse(response, 'InvalidRequest', 418);
    }),
    /the status 418 is not documented/,
  ],
  'leaves the answer to others': [
    inRefusals((_, response) => {
      response.writeHead(404, { 'Content-Length': 0 }).end();
    }),
    /not from a function/,
  ],
};

describe('a server', () => {
  it.each(Object.entries(caught))('that %s is caught', async (_, [fault, why]) => {
    const { whys } = await attackOn(fault, 80, 1_000);
    expect(whys.some((own) => why.test(own))).toBe(true);
  });

  it('that repeats a token is caught, with the bytes that made it do so', async () => {
    const { whys, violations } = await attackOn(({ headers }, response) => {
      const { authorization = '' } = headers;
      if (!authorization.includes('eyJ')) return false;
      refuse(response, 'InvalidAuthenticationToken', 401, `Not valid: ${authorization}`);
      return true;
    });
    expect(whys).toContain('a secret in the answer');
    const [violation] = violations;
    expect(violation?.bytes.toString('latin1')).toContain('Authorization: ');
    expect(violation?.plan.operation).toMatch(/widget$/);
  });

  it('that keeps something of what it refuses is caught', async () => {
    const { whys, changed } = await attackOn(({ body }, _, stored) => {
      if (body.includes('__proto__')) stored.push(`kept ${stored.length}`);
      return false;
    });
    expect(whys).toEqual([]);
    expect(changed).toContain('new: kept 1');
  });

  it('that loses something is caught', async () => {
    const { changed } = await attackOn((_, __, stored) => {
      stored.length = 0;
      return false;
    });
    expect(changed).toEqual(['gone: a row']);
  });
});

describe('a seed', () => {
  it('sends the same requests again', async () => {
    const sent: string[][] = [];
    for (const round of [0, 1]) {
      const own: string[] = [];
      sent[round] = own;
      await attackOn(
        ({ method, url, body }) => own.push(`${method} ${url.replace(/^http:\/\/[^/]+/, '')} ${body}`) < 0,
      );
      standIn?.stop();
    }
    expect(new Set(sent[1]).size).toBeGreaterThan(50);
    expect([...new Set(sent[1])].sort()).toEqual([...new Set(sent[0])].sort());
  });
});
