/** Settings that change what commands do: the official command line warns of each with its version. */
export const telling = ['HEROKU_API_KEY', 'HEROKU_APP', 'HTTP_PROXY', 'HTTPS_PROXY', 'SSL_CERT_DIR', 'SSL_CERT_FILE'] as const
