// The second build failed, and told why, where, and what to do about it.
def log = new File(basedir, 'build.log').getText('UTF-8')
def place = 'faulty/tinh-loi/pack.yaml:8:26: '
assert log.contains(place) && log.contains('Có thể bạn muốn viết "registrationRequired".') : log
