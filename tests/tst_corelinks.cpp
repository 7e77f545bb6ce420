// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// All of core in one program without QtGui: a symbol of a higher floor breaks the link.
#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return QCoreApplication::instance() == &app ? 0 : 1;
}
