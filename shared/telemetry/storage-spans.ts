// Lets the storage SDKs write spans: which call, how long, which status. Their addresses, which hold keys, stay out.
import { useInstrumenter, type TracingSpan, type TracingSpanKind } from '@azure/core-tracing';
import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
  type Tracer,
} from '@opentelemetry/api';

const kinds: Readonly<Record<TracingSpanKind, SpanKind>> = {
  client: SpanKind.CLIENT,
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/** What of an SDK's attributes is kept, under which name; all else stays out. */
const kept: Readonly<Record<string, string>> = {
  'http.method': 'http.request.method',
  'http.status_code': 'http.response.status_code',
};

const keptOf = (attributes: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const known = kept[name];
      return known !== undefined && (typeof value === 'string' || typeof value === 'number')
        ? [[known, value]]
        : [];
    }),
  );

const nameOf = (error: Error | string | undefined): string => (error instanceof Error ? error.name : 'error');

const spanFor = (span: Span): TracingSpan => ({
  setStatus: (status) => {
    if (status.status !== 'error') return;
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', nameOf(status.error));
  },
  setAttribute: (name, value) => {
    span.setAttributes(keptOf({ [name]: value }));
  },
  // The words of an error may hold what was stored.
  recordException: (error) => {
    span.setAttribute('error.type', nameOf(error));
  },
  isRecording: () => span.isRecording(),
  end: () => {
    span.end();
  },
});

/** From here on every call of an Azure SDK is a span below what is running. */
export const traceStorage = (tracer: Tracer): void => {
  useInstrumenter({
    startSpan: (name, { spanKind = 'internal', spanAttributes = {}, tracingContext }) => {
      const parent = tracingContext ?? context.active();
      const span = tracer.startSpan(
        name,
        { kind: kinds[spanKind], attributes: keptOf(spanAttributes) },
        parent,
      );
      return { span: spanFor(span), tracingContext: trace.setSpan(parent, span) };
    },
    withContext: (within, callback, ...args) => context.with(within, callback, undefined, ...args),
    // Storage does not go on with our traces.
    parseTraceparentHeader: () => undefined,
    createRequestHeaders: () => ({}),
  });
};
