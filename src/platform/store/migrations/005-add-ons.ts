import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'
const ofApp = 'app_id text not null references apps (id) on delete cascade'

/** The marketplace and what apps have of it; certificates, drains, features and images of apps. */
export const addOns: Migration = {
  name: 'add-ons',
  statements: [
    `create table add_on_services (${row}, name text not null unique, manifest_sealed text not null)`,
    `create table add_ons (${row}, ${ofApp}, name text not null unique, service text not null, plan text not null,
      state text not null, provider_id text not null, message text not null, options text not null, prefix text not null, config_sealed text not null)`,
    `create table add_on_attachments (${row}, ${ofApp}, add_on_id text not null references add_ons (id) on delete cascade,
      name text not null, namespace text, unique (app_id, name))`,
    `create table add_on_grants (${row}, add_on_id text not null references add_ons (id) on delete cascade,
      code_hash text not null unique, expires_at text not null)`,
    `create table sni_endpoints (${row}, ${ofApp}, name text not null unique, chain text not null, key_sealed text not null)`,
    `create table log_drains (${row}, ${ofApp}, add_on_id text references add_ons (id) on delete cascade, token text not null unique,
      url_sealed text not null, position text)`,
    `create table telemetry_drains (${row}, ${ofApp}, signals text not null, exporter_sealed text not null)`,
    `create table app_features (${row}, ${ofApp}, name text not null, unique (app_id, name))`,
    `create table oci_images (${row}, ${ofApp}, digest text not null, details text not null)`,
    `create table allowed_add_on_services (${row}, team_id text not null, service_id text not null, added_by_id text not null, unique (team_id, service_id))`,
    `alter table slugs add column checksum text`,
    `alter table slugs add column is_uploaded integer not null default 0`,
    `alter table apps add column acm integer not null default 0`,
    `alter table domains add column sni_endpoint_id text`,
    `alter table releases add column plans text not null default '[]'`,
    `alter table releases add column attached_vars text not null default '[]'`,
    ...['add_ons', 'log_drains', 'telemetry_drains', 'oci_images', 'sni_endpoints'].map(table => `create index ${table}_by_app on ${table} (app_id)`),
    `create index add_on_attachments_by_add_on on add_on_attachments (add_on_id)`,
  ],
}
