# Holds a pipe from the launcher and a list of its children. When the pipe ends, for whatever reason, it stops those that
# still run: first politely, ten seconds later for good. A child is known by its id and its start time, so that a reused id
# is never hit. Lines: "+ signal id start" and "- id".
trap '' INT TERM HUP
children=""
while read -r sign first second third; do
  if [ "$sign" = "+" ]; then children="$children $first:$second:$third"
  else
    kept=""
    for child in $children; do
      case "$child" in *:"$first":*) ;; *) kept="$kept $child" ;; esac
    done
    children=$kept
  fi
done
started() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
running() { # signal:id:start
  id=${1#*:}; start=${id#*:}; id=${id%%:*}
  [ "$(started "$id")" = "$start" ]
}
for child in $children; do
  if running "$child"; then kill -s "${child%%:*}" "$id"; fi
done
for second in 1 2 3 4 5 6 7 8 9 10; do
  left=""
  for child in $children; do if running "$child"; then left="$left $child"; fi; done
  [ -n "$left" ] || exit 0
  sleep 1
done
for child in $left; do if running "$child"; then kill -s KILL "$id"; fi; done
