import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'
const ofSpace = 'space_id text not null references spaces (id) on delete cascade'

/** Teams' spaces, who may reach the apps in them, and who may make some. */
export const spaces: Migration = {
  name: 'spaces',
  statements: [
    `create table spaces (${row}, name text not null unique, team_id text not null references teams (id), region text not null, shield integer not null,
      cidr text not null, data_cidr text not null, inbound_ruleset_id text not null)`,
    `create table inbound_rulesets (${row}, ${ofSpace}, rules text not null, created_by_id text not null)`,
    `create table space_accesses (${row}, ${ofSpace}, account_id text not null references accounts (id) on delete cascade,
      permissions text not null, unique (space_id, account_id))`,
    `alter table apps add column space_id text references spaces (id)`,
    `create index spaces_by_team on spaces (team_id)`,
    `create index inbound_rulesets_by_space on inbound_rulesets (space_id, created_at, id)`,
    `create index space_accesses_by_account on space_accesses (account_id)`,
    `create index apps_by_space on apps (space_id)`,
  ],
}
