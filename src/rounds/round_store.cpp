#include "rounds/round_store.h"

namespace plumbline {

Error could_not_save() {
  return {.what = "We could not save your last change.",
          .where = {},
          .hint = "Your figures are still here. Do not close this page; we will keep trying."};
}

}  // namespace plumbline
