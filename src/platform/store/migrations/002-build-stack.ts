import type {Migration} from './index.js'

/** An app's next build may be meant for another stack than the one that it runs on. */
export const buildStack: Migration = {
  name: 'build-stack',
  statements: [
    `alter table apps add column build_stack text not null default ''`,
    'update apps set build_stack = stack',
  ],
}
