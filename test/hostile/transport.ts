// Sends bytes over raw connections, kept alive where the framing lets them, and collects what comes back in time.
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Wired } from './framings.ts';
import { readAnswer, type RawAnswer } from './http-answers.ts';

export interface Exchange {
  readonly answers: readonly RawAnswer[];
  /** `broken`: what came is no HTTP; `late`: neither an answer nor an end within the deadline. */
  readonly end: 'answered' | 'closed' | 'late' | 'broken' | 'cut';
  readonly milliseconds: number;
}

export interface Transport {
  readonly exchange: (wired: Wired, isHead: boolean) => Promise<Exchange>;
  readonly close: () => void;
}

const pauseMs = 5;

const inPieces = async (socket: Socket, { bytes, pieces }: Wired): Promise<void> => {
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length && !socket.destroyed; at += size) {
    if (at > 0) await pause(pauseMs);
    socket.write(bytes.subarray(at, at + size));
  }
};

/** What a connection says until the answers are there, it ends, or the time is over. */
const listenTo = (
  socket: Socket,
  count: number,
  isHead: boolean,
  deadlineMs: number,
): Promise<Pick<Exchange, 'answers' | 'end'>> =>
  new Promise((resolve) => {
    const answers: RawAnswer[] = [];
    let bytes: Buffer = Buffer.alloc(0);
    const finish = (end: Exchange['end']): void => {
      clearTimeout(timer);
      socket.off('data', onData).off('close', onClose).off('end', onClose);
      resolve({ answers, end });
    };
    const read = (ended: boolean): void => {
      try {
        for (;;) {
          const found = answers.length < count ? readAnswer(bytes, { isHead, ended }) : undefined;
          if (!found) return;
          answers.push(found.answer);
          bytes = found.rest;
        }
      } catch {
        finish('broken');
      }
    };
    const onData = (data: Buffer): void => {
      bytes = bytes.length === 0 ? data : Buffer.concat([bytes, data]);
      read(false);
      if (answers.length === count) finish('answered');
    };
    const onClose = (): void => {
      if (bytes.length > 0) read(true);
      finish(answers.length === count ? 'answered' : 'closed');
    };
    const timer = setTimeout(() => {
      finish('late');
    }, deadlineMs);
    socket.on('data', onData).once('close', onClose).once('end', onClose);
  });

const mayStay = ({ answers, end }: Pick<Exchange, 'answers' | 'end'>): boolean =>
  end === 'answered' && answers.every(({ headers }) => headers.get('connection') !== 'close');

/** A transport to a port of this machine; an exchange that takes longer than the deadline is late. */
export const createTransport = (port: number, deadlineMs: number): Transport => {
  const idle: Socket[] = [];
  const open = (): Socket => connect({ port, host: '127.0.0.1', noDelay: true }).on('error', () => undefined);

  const take = (alone: boolean): Socket => {
    for (let socket = alone ? undefined : idle.pop(); socket; socket = idle.pop())
      if (!socket.destroyed && socket.writable && !socket.readableEnded) return socket;
    return open();
  };

  return {
    exchange: async (wired, isHead) => {
      const started = performance.now();
      const since = (): number => performance.now() - started;
      const socket = take(wired.alone);
      if (wired.cut) {
        socket.write(wired.bytes, () => socket.destroy());
        return { answers: [], end: 'cut', milliseconds: since() };
      }
      const heard = listenTo(socket, wired.answers, isHead, deadlineMs);
      await inPieces(socket, wired);
      if (wired.ends) socket.end();
      const result = await heard;
      if (!wired.alone && mayStay(result)) idle.push(socket);
      else socket.destroy();
      return { ...result, milliseconds: since() };
    },
    close: () => {
      for (const socket of idle.splice(0)) socket.destroy();
    },
  };
};
