/** What each action of the route table takes and answers: read from the shapes, with one rule for what isn't said there. */
import type {Routes} from './routes.js'
import type {Form, Of, SentAs, Shape, TakenAs} from './shape.js'

import {list} from './shape.js'
import * as shapes from './shapes/index.js'

type ModuleOf<R> = R extends keyof typeof shapes ? (typeof shapes)[R] : object

/** What an action answers: said in `answers`, else a list of the resource where its name begins with `list`, else one. */
export type Answer<R extends keyof Routes, A> =
  ModuleOf<R> extends {answers: {readonly [N in A & string]: infer S}} ? Of<S>
    : ModuleOf<R> extends {shape: infer S} ? (A extends `list${string}` ? Array<Of<S>> : Of<S>)
      : Record<string, never>

/** What a client may send; `undefined` where an action takes no body. */
export type Sent<R extends keyof Routes, A> = ModuleOf<R> extends {takes: {readonly [N in A & string]: infer S}} ? SentAs<S> : undefined
/** What the handler of an action is given. */
export type Taken<R extends keyof Routes, A> = ModuleOf<R> extends {takes: {readonly [N in A & string]: infer S}} ? TakenAs<S> : undefined

interface Module {shape?: Shape; takes?: Record<string, Form>; answers?: Record<string, Form>}
const modules: Record<string, Module | undefined> = shapes

/** `undefined` where a resource has none of its own: what its actions answer is another's. */
export const shapeOf = (resource: string): Form | undefined => modules[resource]?.shape

/** `undefined` where the action takes no body. */
export const takenBy = (resource: string, action: string): Form | undefined => modules[resource]?.takes?.[action]

/** `undefined` where a resource has no shape: what it answers is no JSON, or ours alone. */
export function answeredBy(resource: string, action: string): Form | undefined {
  const {answers, shape} = modules[resource] ?? {}
  const said = answers?.[action]
  if (said || !shape) return said
  return action.startsWith('list') ? list(shape) : shape
}
