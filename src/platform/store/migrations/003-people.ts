import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'
const ofAccount = 'account_id text not null references accounts (id) on delete cascade'
const ofApp = 'app_id text not null references apps (id) on delete cascade'
const ofTeam = 'team_id text not null references teams (id) on delete cascade'

/** More people than the owner: teams, collaborators, their keys, OAuth clients and what is handed over between them. */
export const people: Migration = {
  name: 'people',
  statements: [
    'alter table accounts add column password_hash text',
    'alter table accounts add column allow_tracking integer not null default 0',
    'alter table accounts add column beta integer not null default 0',
    `alter table accounts add column features text not null default '[]'`,
    `alter table accounts add column preferences text not null default '{}'`,
    'alter table accounts add column default_team_id text',
    'alter table apps add column team_id text',
    'alter table apps add column locked integer not null default 0',
    'alter table authorizations add column client_id text',
    'alter table authorizations add column team_id text',
    'alter table authorizations add column grant_hash text',
    'alter table authorizations add column grant_expires_at text',
    'alter table authorizations add column refresh_hash text',
    `create table keys (${row}, ${ofAccount}, public_key text not null, comment text not null, fingerprint text not null unique)`,
    `create table oauth_clients (${row}, ${ofAccount}, name text not null, redirect_uri text not null, secret_sealed text not null)`,
    `create table password_resets (${row}, ${ofAccount}, token_hash text not null unique, expires_at text not null)`,
    `create table teams (${row}, name text not null unique, add_ons_controls integer)`,
    `create table team_members (${row}, ${ofTeam}, ${ofAccount}, role text not null, unique (team_id, account_id))`,
    `create table team_invitations (${row}, ${ofTeam}, ${ofAccount}, invited_by_id text not null, role text not null,
      unique (team_id, account_id))`,
    `create table collaborators (${row}, ${ofApp}, ${ofAccount}, permissions text not null, unique (app_id, account_id))`,
    `create table app_transfers (${row}, ${ofApp}, owner_id text not null, recipient_id text not null, state text not null)`,
    'create index authorizations_by_account on authorizations (account_id)',
    'create index team_members_by_account on team_members (account_id)',
    'create index collaborators_by_account on collaborators (account_id)',
  ],
}
