// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QTranslator>

namespace weightroom {

/// The texts of the running application: ours and Qt's own. Lives as long as texts are wanted.
class Languages
{
    Q_DISABLE_COPY_MOVE(Languages)

public:
    Languages() = default;
    ~Languages();

    /// Changes texts and number forms to \a language ("es", "es_MX"), or to that of the environment
    /// where it is empty. English stays where there is no such language. Windows hear of it by
    /// QEvent::LanguageChange.
    void apply(const QString &language);

private:
    void remove();

    QTranslator m_qtTexts;
    QTranslator m_ownTexts;
};

} // namespace weightroom
