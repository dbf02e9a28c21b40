// A collector of OpenTelemetry traces on a free port of this machine: what a test sees of them.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';

const Value = z.object({
  stringValue: z.optional(z.string()),
  intValue: z.optional(z.number()),
  doubleValue: z.optional(z.number()),
});
const Span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.optional(z.string()),
  name: z.string(),
  kind: z.number(),
  attributes: z.array(z.object({ key: z.string(), value: Value })),
  events: z.optional(z.array(z.unknown())),
  status: z.object({ code: z.optional(z.number()) }),
});
const Export = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(Span) })) })),
});

export interface CollectedSpan extends Omit<z.infer<typeof Span>, 'attributes'> {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
}

export interface Collector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly endpoint: string;
  readonly spans: () => readonly CollectedSpan[];
  /** All that was sent, as it was: paths, headers and bodies. */
  readonly raw: () => string;
  readonly stop: () => Promise<void>;
}

const spansIn = (body: string): readonly CollectedSpan[] =>
  Export.parse(JSON.parse(body))
    .resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map(({ attributes, ...span }) => ({
      ...span,
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? value.doubleValue]),
      ),
    }));

export const startCollector = async (): Promise<Collector> => {
  const bodies: string[] = [];
  const heads: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      heads.push(`${request.method ?? ''} ${request.url ?? ''} ${JSON.stringify(request.headers)}`);
      bodies.push(body);
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The collector has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    spans: () => bodies.flatMap(spansIn),
    raw: () => [...heads, ...bodies].join('\n'),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
