// qpdf's headers, for the sources that finish a PDF and hold it against the rules.
#pragma once

// clang 16 refuses JSON.hh as C++20: a class there holds a vector of itself. We use nothing of it,
// so a reader that is clang is told that it was read.
#ifdef __clang__
#define JSON_HH
class JSON;
#endif

// qpdf hands out std::shared_ptr, and asks to be told that we know.
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
