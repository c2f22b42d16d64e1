import {mandelbrot} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({description: 'draw the Mandelbrot set', sql: mandelbrot})
