// The one file of the runner that uses the precompiled header, so that CMake builds it.
#include "support/catch.h"
