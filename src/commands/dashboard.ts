import {listFavorites} from '../lib/apps/favorites.js'
import {defineCommand} from '../lib/command/define.js'
import {cardOf} from '../lib/dashboard/card.js'
import {viewDashboard} from '../lib/dashboard/view.js'

export default defineCommand({
  description: 'how your favorite apps do',
  hidden: true,
  load: ({api, clock, out}) => out.action('Loading', async () => {
    const favorites = (await listFavorites(api)).map(({resource_name: app}) => app)
    const [cards, teams, notifications] = await Promise.all([
      Promise.all(favorites.map(app => cardOf(api, app, clock.now()))),
      api.team.list(),
      api.notification.list().catch(() => []),
    ])
    return {cards, teams: teams.map(({name}) => name), unread: notifications.filter(({read}) => !read).length}
  }),
  view: (dashboard, {clock, out}) => viewDashboard(out, dashboard, clock.now()),
})
