import type {Attachment} from './attachment.js'

type WithPlan = Pick<Attachment['addon'], 'plan'>

/** The smallest plans share a server: they know no credentials, settings, links or pools of their own. */
export const isEssential = (addOn: WithPlan): boolean => isLegacyEssential(addOn) || isNumberedEssential(addOn)

/** By their names of before 2024. */
export const isLegacyEssential = ({plan}: WithPlan): boolean => /\b(dev|basic|mini)\b/.test(tierOf(plan.name))
export const isNumberedEssential = ({plan}: WithPlan): boolean => tierOf(plan.name).startsWith('essential')

export const unsupported = "You can't perform this operation on Essential-tier databases."

/** `heroku-postgresql:standard-0` → `standard-0` */
export const tierOf = (plan: string): string => plan.split(':').at(-1) ?? ''
