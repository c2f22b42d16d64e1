# Django's static files, unless DISABLE_COLLECTSTATIC says otherwise.

collect_static() {
  [ -f manage.py ] && has_package django || return 0
  case ${DISABLE_COLLECTSTATIC:-0} in 0) ;; *) return 0 ;; esac
  header '$ python manage.py collectstatic --noinput'
  PATH="$python_home/bin:$PATH" PYTHONPATH="${PYTHONPATH:-$build_dir}" indented python manage.py collectstatic --noinput ||
    fail "Error while running '\$ python manage.py collectstatic --noinput'.
See the output above for the reason.
The config var DISABLE_COLLECTSTATIC=1 leaves this step out."
}
