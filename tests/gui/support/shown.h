#pragma once

// How a failed check shows Qt's texts. Precompiled into every test, so that they all agree.

#include "../../support/catch.h"

#include <QString>

template <>
struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
