#include "korean/jamo.h"
