import type {AppRecord, DynoRecord, ReleaseRecord, SlugRecord} from '../model/records.js'

import {defaultHostname} from '../model/addresses.js'
import {deploySlug} from '../model/descriptions.js'
import {sizeVariables} from './limits.js'

export interface DynoSetting {
  app: AppRecord
  release: ReleaseRecord
  slug: SlugRecord
  /** The release's config vars. */
  config: Record<string, string>
  /** Apps answer at `NAME.<domain>`. */
  domain: string
  /** Where the app is to send its telemetry; undefined where nobody wants it. */
  telemetry?: string | undefined
}

/**
 * The complete environment of a dyno. A config var is stronger than what the platform says of size, app and release,
 * so that an app can be told something else; only `DYNO` and `PORT` are what they are. `extra`: what a client of a
 * one-off dyno asked for.
 */
export function dynoEnvironment(
  base: Record<string, string>, setting: DynoSetting, dyno: Pick<DynoRecord, 'id' | 'name' | 'size'>, port: number | null,
  extra: Record<string, string> = {},
): Record<string, string> {
  const {config} = setting
  return {
    ...base, ...sizeVariables(dyno.size, config), ...metadata(setting, dyno.id), ...config, ...extra,
    DYNO: dyno.name, ...(port !== null && {PORT: String(port)}),
  }
}

/** What of the platform's own environment dynos get: where programs are, and in which language they speak. */
export function baseEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return {PATH: env.PATH ?? '/usr/local/bin:/usr/bin:/bin', LANG: env.LANG ?? 'C.UTF-8'}
}

/**
 * Dyno metadata: https://devcenter.heroku.com/articles/dyno-metadata. The variables of telemetry are OpenTelemetry's own;
 * which of them Heroku sets is not known.
 */
function metadata({app, release, slug, domain, telemetry}: DynoSetting, dynoId: string): Record<string, string> {
  return {
    HEROKU_APP_ID: app.id,
    HEROKU_APP_NAME: app.name,
    HEROKU_APP_DEFAULT_DOMAIN_NAME: defaultHostname({domain}, app.name),
    HEROKU_DYNO_ID: dynoId,
    HEROKU_RELEASE_VERSION: `v${release.version}`,
    HEROKU_RELEASE_CREATED_AT: `${release.createdAt.slice(0, 19)}Z`,
    HEROKU_SLUG_COMMIT: slug.commit ?? '',
    HEROKU_BUILD_COMMIT: slug.commit ?? '',
    HEROKU_SLUG_DESCRIPTION: deploySlug(slug.commit),
    ...(telemetry !== undefined && {OTEL_EXPORTER_OTLP_ENDPOINT: telemetry, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf', OTEL_SERVICE_NAME: app.name}),
  }
}
