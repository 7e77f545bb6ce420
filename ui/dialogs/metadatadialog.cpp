// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/metadatadialog.h"

#include "ui/overview/modelmetadata.h"
#include "ui/overview/modelsummary.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/panel.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int fewestLines = 3; ///< of a field for several, on a small screen

constexpr int formPage = 0;
constexpr int jsonPage = 1;

QStringList linesOf(const QPlainTextEdit *field)
{
    QStringList lines = field->toPlainText().split(u'\n');
    // Labels are counted by their place: only what is blank at the end is none.
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

/// Shows \a value, or that it is for the JSON page.
template <typename Field>
void showKnown(Field *field, const std::optional<QString> &value)
{
    field->setEnabled(value.has_value());
    if constexpr (requires { field->setText(QString()); })
        field->setText(value.value_or(QString()));
    else
        field->setPlainText(value.value_or(QString()));
    field->setPlaceholderText(value ? QString()
                                    : MetadataDialog::tr("Not a text: see the JSON page"));
}

} // namespace

MetadataDialog::MetadataDialog(const QString &name, const JsonText &metadata, Settings *settings,
                               QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_before(metadata)
    , m_metadata(metadata)
    , m_pages(new QTabWidget(this))
    , m_labels(new QPlainTextEdit(this))
    , m_author(new QLineEdit(this))
    , m_license(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_json(new QPlainTextEdit(this))
    , m_reason(new QLabel(this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(u"metadataDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Metadata of “%1”").arg(name));
    m_pages->setObjectName(u"metadataPages"_s);
    m_pages->setAccessibleName(tr("Metadata as a form or as JSON"));
    for (QPlainTextEdit *field : { m_labels, m_description })
        field->setMinimumHeight(fewestLines * fontMetrics().lineSpacing());
    m_pages->addTab(buildForm(), tr("&Form"));
    m_pages->addTab(buildJson(), tr("&JSON"));
    m_reason->setObjectName(u"metadataReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->hide();
    auto *hint = new MutedLabel(tr("The model as it is now goes to the trash."), this);
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_reason);
    layout->addWidget(hint);
    layout->addWidget(buildButtons());
    restoreDialogSize(this, *m_settings, u"metadata"_s, QSize(600, 520));
    fillForm();
    connect(m_pages, &QTabWidget::currentChanged, this, &MetadataDialog::turnPage);
    updateSave();
    m_labels->setFocus();
}

QWidget *MetadataDialog::buildForm()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(10);
    const auto addRow = [&](const QString &text, QWidget *field, const QString &name) {
        auto *label = new QLabel(text, page);
        label->setBuddy(field);
        field->setObjectName(name);
        field->setAccessibleName(QString(text).remove(u'&'));
        form->addRow(label, field);
    };
    addRow(tr("&Labels, one in a line:"), m_labels, u"metadataLabels"_s);
    addRow(tr("&Author:"), m_author, u"metadataAuthor"_s);
    addRow(tr("L&icence:"), m_license, u"metadataLicense"_s);
    addRow(tr("&Description:"), m_description, u"metadataDescription"_s);
    for (QPlainTextEdit *field : { m_labels, m_description }) {
        field->setTabChangesFocus(true);
        connect(field, &QPlainTextEdit::textChanged, this, &MetadataDialog::takeForm);
    }
    for (QLineEdit *field : { m_author, m_license })
        connect(field, &QLineEdit::textChanged, this, &MetadataDialog::takeForm);
    return page;
}

QWidget *MetadataDialog::buildJson()
{
    m_json->setObjectName(u"metadataJson"_s);
    m_json->setAccessibleName(tr("Metadata as JSON"));
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_json->setLayoutDirection(Qt::LeftToRight);
    m_json->setTabChangesFocus(true);
    connect(m_json, &QPlainTextEdit::textChanged, this, &MetadataDialog::takeJson);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_json);
    return page;
}

QWidget *MetadataDialog::buildButtons()
{
    auto *row = new QDialogButtonBox(this);
    m_save->setObjectName(u"saveMetadata"_s);
    m_save->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), row);
    cancel->setObjectName(u"cancelMetadata"_s);
    row->addButton(m_save, QDialogButtonBox::AcceptRole);
    row->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_metadata);
        accept();
    });
    return row;
}

void MetadataDialog::fillForm()
{
    m_isFilling = true;
    const KnownMetadata known = knownMetadata(m_metadata);
    showKnown(m_labels, known.labels ? std::optional(known.labels->join(u'\n')) : std::nullopt);
    showKnown(m_author, known.author);
    showKnown(m_license, known.license);
    showKnown(m_description, known.description);
    m_isFilling = false;
}

void MetadataDialog::fillJson()
{
    m_isFilling = true;
    m_json->setPlainText(m_metadata.isNullish() ? QString() : indentedJson(m_metadata.text()));
    m_isFilling = false;
}

void MetadataDialog::takeForm()
{
    if (m_isFilling)
        return;
    KnownMetadata known = knownMetadata(m_metadata);
    if (known.labels)
        known.labels = linesOf(m_labels);
    if (known.author)
        known.author = m_author->text();
    if (known.license)
        known.license = m_license->text();
    if (known.description)
        known.description = m_description->toPlainText();
    m_metadata = withKnownMetadata(m_metadata, known);
    updateSave();
}

void MetadataDialog::takeJson()
{
    if (m_isFilling)
        return;
    const Expected<JsonText> metadata = metadataFromText(m_json->toPlainText());
    if (metadata)
        m_metadata = *metadata;
    m_reason->setText(metadata ? QString() : metadata.error().message);
    m_reason->setVisible(!metadata);
    m_pages->setTabEnabled(formPage, bool(metadata));
    updateSave();
}

void MetadataDialog::turnPage(int page)
{
    if (page == jsonPage)
        fillJson();
    else
        fillForm();
}

void MetadataDialog::updateSave()
{
    const bool isValid = m_reason->isHidden();
    const bool isSame = m_metadata == m_before || (m_metadata.isNullish() && m_before.isNullish());
    m_save->setEnabled(isValid && !isSame);
    m_save->setToolTip(!isValid     ? m_reason->text()
                           : isSame ? tr("Nothing was changed yet.")
                                    : QString());
}

void MetadataDialog::done(int result)
{
    m_settings->setDialogSize(u"metadata"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
