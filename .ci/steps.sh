# Steps with a name, each timed; the times are told at the end, whatever the end is.
told=""
name=""
begun=$SECONDS

step() {
    finish
    name=$1
    begun=$SECONDS
    printf '\n== %s\n' "$1"
}

finish() {
    [ -n "$name" ] && told="$told$(printf '%6d s  %s' $((SECONDS - begun)) "$name")"$'\n'
    name=""
}

tell_steps() {
    finish
    printf '\n== How long each step took\n%s%6d s  in all\n' "$told" "$SECONDS"
}

# Dozens of Pythons are started: each compiles only what none before it has.
unset PYTHONDONTWRITEBYTECODE
