// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/weightsplacebox.h"

#include "core/io/http/httpurls.h"
#include "core/io/http/requestpreview.h"
#include "ui/network/formrows.h"
#include "ui/widgets/panel.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

WeightsPlaceBox::WeightsPlaceBox(QWidget *parent)
    : QWidget(parent)
    , m_prefix(new QLineEdit(this))
    , m_tfHub(new QCheckBox(tr("The URL is an address of TF Hu&b"), this))
    , m_redirected(new QCheckBox(tr("The weights are where model.jso&n was redirected to"), this))
    , m_listTitle(new MutedLabel(QString(), this))
    , m_list(new QPlainTextEdit(this))
{
    m_prefix->setObjectName(u"weightPathPrefix"_s);
    m_prefix->setLayoutDirection(Qt::LeftToRight);
    m_prefix->setPlaceholderText(u"https://cdn.example.org/weights/"_s);
    m_tfHub->setObjectName(u"fromTfHub"_s);
    m_redirected->setObjectName(u"resolveRedirected"_s);
    m_list->setObjectName(u"weightUrls"_s);
    m_list->setAccessibleName(tr("Where the weights are fetched from"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * 5 + 12);
    m_list->setLayoutDirection(Qt::LeftToRight);

    auto *fields = new QWidget(this);
    addFormRow(makeForm(fields), tr("&Weights below:"), m_prefix, m_prefix);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(fields);
    layout->addWidget(m_tfHub);
    layout->addWidget(m_redirected);
    layout->addWidget(m_listTitle);
    layout->addWidget(m_list);
    connect(m_prefix, &QLineEdit::textChanged, this, [this] {
        updateList();
        Q_EMIT changed();
    });
    for (QCheckBox *box : { m_tfHub, m_redirected }) {
        connect(box, &QCheckBox::toggled, this, [this] {
            updateList();
            Q_EMIT changed();
        });
    }
    updateList();
}

void WeightsPlaceBox::setModelUrl(const QString &url)
{
    m_modelUrl = url;
    updateList();
}

void WeightsPlaceBox::setFiles(const QStringList &paths)
{
    m_files = paths;
    updateList();
}

IoOptions WeightsPlaceBox::options() const
{
    IoOptions options;
    if (!m_prefix->text().trimmed().isEmpty())
        options.insert(u"weightPathPrefix"_s, m_prefix->text().trimmed());
    if (m_tfHub->isChecked())
        options.insert(u"fromTFHub"_s, true);
    if (m_redirected->isChecked())
        options.insert(u"resolveRedirected"_s, true);
    return options;
}

QString WeightsPlaceBox::problem() const
{
    const QString prefix = m_prefix->text().trimmed();
    return prefix.isEmpty() || requestUrl(prefix)
        ? QString()
        : tr("The place of the weights is a URL of a web server, too.");
}

QString WeightsPlaceBox::summary() const
{
    const QString prefix = m_prefix->text().trimmed();
    if (!prefix.isEmpty())
        return displayUrl(prefix);
    if (m_tfHub->isChecked())
        return tr("TF Hub");
    return m_redirected->isChecked() ? tr("where it was redirected to") : QString();
}

void WeightsPlaceBox::updateList()
{
    const bool known = !m_files.isEmpty();
    const QStringList files = known ? m_files : QStringList{ u"group1-shard1of1.bin"_s };
    m_listTitle->setText(known ? tr("The weights come from:")
                               : tr("A file of weights would come from:"));
    const QString url = m_tfHub->isChecked() ? tfHubModelUrl(m_modelUrl) : m_modelUrl;
    const QStringList urls = requestUrl(m_modelUrl)
        ? weightUrls(url, m_prefix->text().trimmed(), files)
        : QStringList();
    if (const QString text = urls.join(u'\n'); text != m_list->toPlainText())
        m_list->setPlainText(text);
}

} // namespace weightroom
