import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'

/** Apps and pipelines that somebody wants at hand. */
export const favorites: Migration = {
  name: 'favorites',
  statements: [
    `create table favorites (${row}, account_id text not null references accounts (id) on delete cascade, resource_type text not null,
      resource_id text not null, unique (account_id, resource_id))`,
  ],
}
