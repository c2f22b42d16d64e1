import type {Pipeline, ReviewApp} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'
import {checked, options} from './wait.js'

/** Has a review app made of a branch of the pipeline's repository. */
export async function createReviewApp({api, out}: Tools, {id}: Pipeline, branch: string): Promise<ReviewApp> {
  const review = await out.action(`Creating review app from ${out.style.name(branch)}`, async status => {
    await checkBranch()
    status('')
    return api.reviewApp.create({branch, pipeline: id, source_blob: {url: 'resolve', version: null}}, options)
  })
  return checked(review)

  async function checkBranch(): Promise<void> {
    try {
      await api.pipelineRepository.infoForBranch(id, branch, {version: '3.repositories-api'})
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
      throw new Error(`The branch ${out.style.name(branch)} doesn't exist. Make sure the branch is correct and try again.`)
    }
  }
}
