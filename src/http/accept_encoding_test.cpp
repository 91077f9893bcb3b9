#include "http/accept_encoding.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("gzip is sent to those who ask for it") {
  CHECK(prefers_gzip("gzip"));
  CHECK(prefers_gzip("deflate, GZIP;q=0.5, br"));
  CHECK(prefers_gzip("gzip;q=1.0, identity; q=0.5, *;q=0"));
  CHECK(prefers_gzip("*"));
  CHECK(prefers_gzip("*;q=0, gzip"));
  CHECK(prefers_gzip("identity;q=0, *;q=0.1"));
}

TEST_CASE("and to nobody else") {
  CHECK_FALSE(prefers_gzip(""));
  CHECK_FALSE(prefers_gzip("br, deflate"));
  CHECK_FALSE(prefers_gzip("gzip;q=0"));
  CHECK_FALSE(prefers_gzip("gzip; Q=0.000"));
  CHECK_FALSE(prefers_gzip("gzip;q=0, *"));
  CHECK_FALSE(prefers_gzip("gzip;q=0.1, identity;q=1"));
  CHECK_FALSE(prefers_gzip("gzip;q=many"));
}

}  // namespace plumbline
