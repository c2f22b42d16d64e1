#!/bin/sh
# heroku-php-apache2 [OPTIONS] [DOCUMENT_ROOT]: serves by PHP's own server, with several processes. Configuration for
# Apache, nginx or FPM (options -C, -F, -i, -l) has no meaning for it and is passed over.
while getopts ':C:c:F:f:i:l:p:v' option; do
  if [ "$option" = p ]; then PORT=$OPTARG; fi
done
shift $((OPTIND - 1))
export PHP_CLI_SERVER_WORKERS="${WEB_CONCURRENCY:-4}"
exec php -S "0.0.0.0:${PORT:-5000}" -t "${1:-.}"
