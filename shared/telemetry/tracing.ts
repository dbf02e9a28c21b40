// Traces: a span for each invocation with the facts of its log line, below it one for each storage call.
// Loaded only where a collector is set.
import { setTimeout } from 'node:timers/promises';
import type { app, InvocationContext } from '@azure/functions';
import {
  context,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { traceStorage } from './storage-spans.ts';

/** What is known of an invocation that has ended. */
export type FactsOf = (
  invocation: InvocationContext,
) => Readonly<Record<string, string | number | undefined>> | undefined;

/** The host may pause an instance soon after its last request: spans do not wait long. */
const longestWait = 1000;

/** A collector that is down does not hold up a stop: what it has not taken by then is lost, in milliseconds. */
const longestStop = 1500;

const traceParent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The host's span of the invocation, which ours stands below. */
const parentOf = ({ traceContext }: InvocationContext): Context => {
  const [, traceId, spanId, flags] = traceParent.exec(traceContext?.traceParent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags ?? '0', 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
};

const describe = (span: Span, facts: ReturnType<FactsOf> = {}): void => {
  const attributes: Attributes = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`app.${name}`, value]),
  );
  span.setAttributes(attributes);
  const isFault = facts['outcome'] === 'failed' || Number(facts['status'] ?? 0) >= 500;
  if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
};

/** Sends the spans of all invocations to the collector at this address, until the app ends. */
export const startTracing = (
  collector: string,
  hook: Pick<typeof app.hook, 'preInvocation' | 'appTerminate'>,
  factsOf: FactsOf,
  stopWithin = longestStop,
): void => {
  const exporter = new OTLPTraceExporter({ url: `${collector}/v1/traces` });
  const provider = new TracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over the name.
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'partner-accounts' }))
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    // The host marks everything as not sampled where it does not collect itself; the collector leaves out what is too much.
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: longestWait })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracer = provider.getTracer('partner-accounts');
  traceStorage(tracer);
  hook.preInvocation((invocation) => {
    const { functionHandler, invocationContext } = invocation;
    invocation.functionHandler = (input: unknown, own: InvocationContext) =>
      tracer.startActiveSpan(
        invocationContext.functionName,
        {},
        parentOf(invocationContext),
        async (span) => {
          try {
            return (await functionHandler(input, own)) as unknown;
          } finally {
            describe(span, factsOf(own));
            span.end();
          }
        },
      );
  });
  hook.appTerminate(() =>
    Promise.race([provider.shutdown(), setTimeout(stopWithin, undefined, { ref: false })]),
  );
};
