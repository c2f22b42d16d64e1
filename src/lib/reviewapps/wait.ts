import type {ReviewApp} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {integer} from '../command/flags.js'

export const options = {version: '3.review-apps'}

/** Seconds between two looks. */
export const intervalFlag = (description: string) => ({'wait-interval': integer({description, default: 5})})

export interface Watch {
  first: ReviewApp
  /** Looks again. */
  look(): Promise<ReviewApp>
  seconds: number
}

/** Waits until a review app is there, or gone; throws where it can't be made. */
export async function waitForReviewApp(tools: Tools, {first, look, seconds}: Watch): Promise<ReviewApp> {
  if (isOver(first)) return first
  return tools.out.action(building, () => until(tools, look, seconds, isOver))
}

/** Waits until it is known which app it becomes, if any: no further. */
export async function waitForName({api, out, ...tools}: Tools, {first, look, seconds}: Watch): Promise<{app?: string; review: ReviewApp}> {
  return out.action(building, async () => {
    const review = first.app ? first : await until(tools, look, seconds, ({app, status}) => app !== null || isLast(status))
    return review.app ? {review, app: (await api.app.info(review.app.id)).name} : {review}
  }, () => '')
}

/** Throws for one that failed. */
export function checked(review: ReviewApp): ReviewApp {
  const {error_status: reason, message, status} = review
  if (status === 'errored') throw new Error(message ?? reason ?? 'Failed to create the review app. (Status: errored)')
  return review
}

const building = 'Review app is building and will be ready when complete'
const isLast = (status: ReviewApp['status']) => ['created', 'deleted', 'errored'].includes(status)
const isOver = (review: ReviewApp): boolean => isLast(checked(review).status)

async function until({clock, signal}: Pick<Tools, 'clock' | 'signal'>, look: Watch['look'], seconds: number, isEnough: (review: ReviewApp) => boolean): Promise<ReviewApp> {
  for (;;) {
    const review = await look()
    if (isEnough(review)) return review
    await clock.sleep(seconds * 1000, signal)
  }
}
