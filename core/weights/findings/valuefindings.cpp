// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/groupeddigits.h"
#include "core/weights/findings/findings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ValueFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

/// So many values a tensor has before its spread says something.
constexpr qint64 spreadElements = 100;
/// An outlier is so many times farther from the median than 98 % of the values are wide.
constexpr double outlierFactor = 100;
/// Values that are cut off pile up at the last code: many of them, and far more than beside it,
/// where other values go on. The ends of a range that was made for the values have no such pile.
constexpr double saturatedShare = 0.01;
constexpr qint64 saturatedValues = 32;
constexpr qint64 saturatedFactor = 4;
constexpr qint64 saturatedElements = 1024;
/// So many units that are zero are more than what training leaves unused.
constexpr double deadShare = 0.5;
/// Fewer equal values are a parameter of some operation.
constexpr qint64 constantElements = 16;

QString numberText(double value)
{
    return QString::number(value, 'g', 6);
}

class ValueFindings
{
public:
    ValueFindings(const Tensor &tensor, const TensorStatistics &statistics)
        : m_spec(tensor.spec)
        , m_statistics(statistics)
    {
    }

    QList<Finding> find()
    {
        findNan();
        findInfinity();
        // Whole numbers are shapes, paddings and the like: not learned, and often zero.
        const bool isLearned = m_spec.dtype != Dtype::Int32 && m_spec.dtype != Dtype::Bool;
        if (isLearned && m_statistics.finite > 0 && m_statistics.min && m_statistics.max) {
            findConstant();
            findZeroUnits();
            findSaturation();
            findOutlier();
            findDenormals();
            findNegativeVariance();
        }
        return m_findings;
    }

private:
    void add(Severity severity, const QString &code, const QString &message)
    {
        m_findings.append(
            { .severity = severity, .code = code, .message = message, .tensor = m_spec.name });
    }

    void findNan()
    {
        if (m_statistics.nan == 0)
            return;
        add(Severity::Warning, u"nan"_s,
            ValueFindingsText::tr("In the tensor %1, %2 of %3 values are not a number (NaN); the "
                                  "first is at index %4.")
                .arg(m_spec.name, groupedDigits(m_statistics.nan),
                     groupedDigits(m_statistics.elements), groupedDigits(m_statistics.firstNan)));
    }

    void findInfinity()
    {
        const qint64 infinities = m_statistics.positiveInfinity + m_statistics.negativeInfinity;
        if (infinities == 0)
            return;
        add(Severity::Warning, u"infinity"_s,
            ValueFindingsText::tr("In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 "
                                  "negative.")
                .arg(m_spec.name, groupedDigits(infinities), groupedDigits(m_statistics.elements),
                     groupedDigits(m_statistics.positiveInfinity),
                     groupedDigits(m_statistics.negativeInfinity)));
    }

    /// A bias of zeros is how training begins; weights that are all the same do nothing.
    void findConstant()
    {
        if (*m_statistics.min != *m_statistics.max || m_statistics.finite != m_statistics.elements
            || m_statistics.elements < constantElements)
            return;
        const bool isSuspicious = m_spec.shape.size() > 1 && !m_spec.isOptimizer();
        add(isSuspicious ? Severity::Warning : Severity::Info, u"constant-tensor"_s,
            ValueFindingsText::tr("All %1 values of the tensor %2 are %3.")
                .arg(groupedDigits(m_statistics.elements), m_spec.name,
                     numberText(*m_statistics.min)));
    }

    QString unitsSentence(const ZeroUnits &units) const
    {
        const bool isLast = units.axis + 1 == m_spec.shape.size();
        const bool isMatrix = m_spec.shape.size() == 2;
        const QString sentence = isMatrix
            ? (isLast
                   ? ValueFindingsText::tr("In the tensor %1, %2 of %3 columns are all zero: %4.")
                   : ValueFindingsText::tr("In the tensor %1, %2 of %3 rows are all zero: %4."))
            : (isLast
                   ? ValueFindingsText::tr("In the tensor %1, %2 of %3 filters are all zero: %4.")
                   : ValueFindingsText::tr(
                       "In the tensor %1, %2 of %3 input channels are all zero: %4."));
        QStringList indices;
        for (const qint64 index : units.first)
            indices.append(QString::number(index));
        if (units.zeros > units.first.size())
            indices.append(u"…"_s);
        return sentence.arg(m_spec.name, groupedDigits(units.zeros), groupedDigits(units.units),
                            indices.join(", "_L1));
    }

    void findZeroUnits()
    {
        for (const ZeroUnits &units : m_statistics.zeroUnits) {
            const bool isDead
                = static_cast<double>(units.zeros) >= deadShare * static_cast<double>(units.units);
            add(isDead && !m_spec.isOptimizer() ? Severity::Warning : Severity::Info,
                u"zero-units"_s, unitsSentence(units));
        }
    }

    /// Codes at the end of their range may stand for values that were cut off there. A pile at the
    /// code of zero is none: it comes from zeros.
    void findSaturation()
    {
        if (m_statistics.elements < saturatedElements || *m_statistics.min == *m_statistics.max)
            return;
        const bool isUpward = m_spec.quantization.scale.value_or(0) > 0;
        const double lowest = isUpward ? *m_statistics.min : *m_statistics.max;
        const double highest = isUpward ? *m_statistics.max : *m_statistics.min;
        findPile(m_statistics.lowestCodes, m_statistics.besideLowest, lowest);
        findPile(m_statistics.highestCodes, m_statistics.besideHighest, highest);
    }

    void findPile(qint64 count, qint64 beside, double value)
    {
        const double most = saturatedShare * static_cast<double>(m_statistics.elements);
        const double halfStep = std::abs(m_spec.quantization.scale.value_or(0)) / 2;
        if (count < saturatedValues || static_cast<double>(count) < most || beside == 0
            || count < saturatedFactor * beside || std::abs(value) <= halfStep)
            return;
        add(Severity::Warning, u"saturated-quantization"_s,
            ValueFindingsText::tr(
                "%1 of %2 values of the quantized tensor %3 lie at %4, the end of "
                "its range, and few beside it: they may have been cut off.")
                .arg(groupedDigits(count), groupedDigits(m_statistics.elements), m_spec.name,
                     numberText(value)));
    }

    void findOutlier()
    {
        if (!m_statistics.quantiles || m_statistics.finite < spreadElements)
            return;
        const Quantiles &q = *m_statistics.quantiles;
        const double width = q.back() - q.front();
        const double median = q[q.size() / 2];
        const bool isLow = median - *m_statistics.min > *m_statistics.max - median;
        const double extreme = isLow ? *m_statistics.min : *m_statistics.max;
        if (!(width > 0) || !(std::abs(extreme - median) > outlierFactor * width))
            return;
        add(Severity::Warning, u"extreme-outlier"_s,
            ValueFindingsText::tr("The tensor %1 has a value of %2, though 98 % of its values lie "
                                  "between %3 and %4.")
                .arg(m_spec.name, numberText(extreme), numberText(q.front()),
                     numberText(q.back())));
    }

    void findDenormals()
    {
        if (m_statistics.denormals == 0)
            return;
        add(Severity::Info, u"denormals"_s,
            ValueFindingsText::tr("%1 of %2 values of the tensor %3 are so small (denormal) that "
                                  "many graphics processors take them for zero.")
                .arg(groupedDigits(m_statistics.denormals), groupedDigits(m_statistics.elements),
                     m_spec.name));
    }

    /// Batch normalization takes the root of it.
    void findNegativeVariance()
    {
        if (!m_spec.name.endsWith("moving_variance"_L1) || *m_statistics.min >= 0)
            return;
        add(Severity::Warning, u"negative-variance"_s,
            ValueFindingsText::tr("The variance %1 has negative values, down to %2.")
                .arg(m_spec.name, numberText(*m_statistics.min)));
    }

    const WeightSpec &m_spec;
    const TensorStatistics &m_statistics;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> valueFindings(const Tensor &tensor, const TensorStatistics &statistics)
{
    return ValueFindings(tensor, statistics).find();
}

} // namespace weightroom
