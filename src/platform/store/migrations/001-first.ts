import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'
const ofApp = 'app_id text not null references apps (id) on delete cascade'

/** The tables as version 1 has them. A migration never changes once it is released: the next one has a file of its own. */
export const first: Migration = {
  name: 'first',
  statements: [
    `create table accounts (${row}, email text not null unique, name text)`,
    `create table authorizations (${row}, account_id text not null, description text not null, scope text not null,
      token_hash text not null unique, hint text not null, expires_at text)`,
    `create table apps (${row}, name text not null unique, owner_id text not null, region text not null, stack text not null,
      maintenance integer not null, buildpacks text not null, buildpack_description text, config_sealed text not null,
      current_release_id text, released_at text, repo_size integer, slug_size integer)`,
    `create table slugs (${row}, ${ofApp}, tree text not null, "commit" text, commit_description text,
      buildpack_description text, process_types text not null, stack text not null, size integer not null)`,
    `create table builds (${row}, ${ofApp}, user_id text not null, status text not null, source_url text not null,
      version text, version_description text, checksum text, buildpacks text not null, stack text not null, slug_id text,
      release_id text, output_id text not null)`,
    `create table releases (${row}, ${ofApp}, user_id text not null, version integer not null, description text not null,
      status text not null, slug_id text, config_sealed text not null, output_id text, unique (app_id, version))`,
    `create table formations (${row}, ${ofApp}, type text not null, quantity integer not null, size text not null,
      unique (app_id, type))`,
    `create table dynos (${row}, ${ofApp}, release_id text not null, name text not null, type text not null,
      size text not null, command text not null, state text not null, one_off integer not null, crashes integer not null,
      retry_at text)`,
    `create table domains (${row}, ${ofApp}, hostname text not null unique, kind text not null, cname text)`,
    ...['slugs', 'builds', 'dynos', 'domains'].map(table => `create index ${table}_by_app on ${table} (app_id)`),
  ],
}
