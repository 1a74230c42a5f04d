# Finds the JDK; sourced by ./marquee and ./mvnw. Sets JAVA_HOME to the first JDK that is new enough: the one that
# JAVA_HOME names, the one on the PATH, or one in the usual folders. Without one it says what to install and fails.
oldest_jdk=21

# The JDK's version (its feature number) if the folder holds a JDK, nothing otherwise.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'
}

jdk_is_new_enough() {
  jdk_found=$(jdk_version "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$oldest_jdk" ]
}

jdk_on_path() {
  jdk_program=$(command -v java 2>/dev/null) || return 0
  [ -n "$jdk_program" ] || return 0
  # Follow links such as /usr/bin/java to the JDK's own folder; macOS has a stub there, which answers java_home.
  while [ -L "$jdk_program" ]; do
    jdk_target=$(readlink "$jdk_program")
    case $jdk_target in
      /*) jdk_program=$jdk_target ;;
      *) jdk_program=$(dirname "$jdk_program")/$jdk_target ;;
    esac
  done
  dirname "$(dirname "$jdk_program")"
}

# Called in a subshell: mvnw has switched patterns of file names off.
find_jdk() {
  set +f
  for jdk_candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$jdk_candidate" ] && jdk_is_new_enough "$jdk_candidate"; then
      printf '%s\n' "$jdk_candidate"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  echo "Marquee needs a JDK of version $oldest_jdk or newer, and none was found (JAVA_HOME, the PATH and the usual folders)." >&2
  echo "Install one, for example Eclipse Temurin 25 from https://adoptium.net, or set JAVA_HOME to its folder." >&2
  exit 1
fi
export JAVA_HOME
