// The JDK 25 or newer that -Dconsumers.jdk names, or one that stands beside the JDK of this build.
int feature(File home) {
  def release = new File(home, 'release')
  def version = release.file ? (release.text =~ /JAVA_VERSION="(\d+)/) : null
  version?.find() && new File(home, 'bin/java').file ? version.group(1) as int : 0
}

def named = System.getProperty('consumers.jdk')
def homes = named ? [new File(named)]
    : new File(System.getProperty('java.home')).canonicalFile.parentFile.listFiles().sort()
def other = homes.find { feature(it) >= 25 }
if (named && !other) {
  throw new IllegalArgumentException("consumers.jdk: no JDK 25 or newer in $named")
}
if (!other) {
  println 'No JDK 25 or newer beside this one; name one with -Dconsumers.jdk=HOME.'
  return false
}
new File(basedir, 'test.properties').text = "other.jdk=${other.path.replace('\\', '/')}\n"
true
