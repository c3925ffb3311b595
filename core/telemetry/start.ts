/** Exports traces and metrics by OpenTelemetry, where its own variables say where to; else nothing is loaded and nothing leaves. */

export interface Telemetry {
  /** Sends what is left. */
  close(): Promise<void>;
}

/**
 * @param env `OTEL_EXPORTER_OTLP_ENDPOINT` switches it on; it and `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_METRIC_EXPORT_INTERVAL` are as
 * the specification has them (OTLP over HTTP, JSON).
 * @param service name of the program among those that report.
 */
export async function startTelemetry(env: NodeJS.ProcessEnv, service: string, version: string): Promise<Telemetry> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_SDK_DISABLED === "true") return { close: async () => undefined };
  const [api, core, { resourceFromAttributes }, sdkTrace, sdkMetrics, { OTLPTraceExporter }, { OTLPMetricExporter }] =
    await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/core"),
      import("@opentelemetry/resources"),
      import("@opentelemetry/sdk-trace"),
      import("@opentelemetry/sdk-metrics"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/exporter-metrics-otlp-http"),
    ]);
  const resource = resourceFromAttributes({
    "service.name": env.OTEL_SERVICE_NAME ?? service,
    "service.version": version,
  });
  const traces = new sdkTrace.TracerProvider({
    resource,
    spanProcessors: [new sdkTrace.BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const meters = new sdkMetrics.MeterProvider({
    resource,
    readers: [new sdkMetrics.PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })],
  });
  api.trace.setGlobalTracerProvider(traces);
  api.metrics.setGlobalMeterProvider(meters);
  api.propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  return {
    // A collector that is gone must not hold up the end.
    close: async () => void (await Promise.allSettled([traces.shutdown(), meters.shutdown()])),
  };
}
